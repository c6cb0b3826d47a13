#include <openssl/evp.h>  /* EVP_Digest*: SHA-256 */
#include <openssl/hmac.h> /* HMAC: the dice */
#include <openssl/rand.h> /* RAND_bytes: seeds and join codes, drawn by the programs only */
#include <openssl/err.h>  /* ERR_*: why a certificate can't be read */
#include <openssl/pem.h>  /* PEM_*: certificates and keys as files */
#include <openssl/x509v3.h> /* X509*: certificates, and the names in them */
