#include <openssl/evp.h>  /* EVP_Digest*: SHA-256 */
#include <openssl/hmac.h> /* HMAC: the dice */
#include <openssl/rand.h> /* RAND_bytes: seeds and join codes, drawn by the programs only */
