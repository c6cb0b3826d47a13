/* What reading a log takes at least: every line found, its hash taken out, and SHA-256 over the rest compared with it.
 * No rules, no JSON beyond the hash's place, and no memory beyond one piece and one line.
 *
 *     cc -O2 -o scan scan.c -lcrypto && ./scan sessions/ID.jsonl
 */
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 256 * 1024, LINE_MAX_BYTES = 16 * 1024 * 1024, MEMBER = 74 };

static const char member_start[] = ",\"hash\":\"";

static void fail(const char *sentence, long line)
{
	fprintf(stderr, "scan: line %ld: %s\n", line, sentence);
	exit(1);
}

/* The member stands once on the top level: the last that is spelled so, since texts escape their quotes. */
static char *hash_member(char *line, size_t length)
{
	char *found = NULL;
	for (char *here = line; (here = memmem(here, length - (size_t)(here - line), member_start, sizeof member_start - 1));
	     here++)
		found = here;
	return found;
}

static void check(EVP_MD_CTX *context, const EVP_MD *algorithm, char *line, size_t length, long number)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[32];
	char text[64];
	char *member = hash_member(line, length);
	if (!member || (size_t)(member - line) + MEMBER > length) fail("no hash", number);
	EVP_DigestInit_ex(context, algorithm, NULL);
	EVP_DigestUpdate(context, line, (size_t)(member - line));
	EVP_DigestUpdate(context, member + MEMBER, length - (size_t)(member - line) - MEMBER);
	EVP_DigestFinal_ex(context, digest, NULL);
	for (int i = 0; i < 32; i++) {
		text[2 * i] = digits[digest[i] >> 4];
		text[2 * i + 1] = digits[digest[i] & 15];
	}
	if (memcmp(text, member + sizeof member_start - 1, sizeof text)) fail("the hash doesn't fit", number);
}

int main(int count, char **words)
{
	int file = count == 2 ? open(words[1], O_RDONLY) : -1;
	if (file < 0) {
		fprintf(stderr, "usage: scan FILE\n");
		return 2;
	}
	char *buffer = malloc(LINE_MAX_BYTES + PIECE);
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	EVP_MD *algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
	size_t kept = 0;
	long lines = 0;
	ssize_t got;
	if (!buffer || !context || !algorithm) return 2;
	while ((got = read(file, buffer + kept, PIECE)) > 0) {
		char *start = buffer, *end = buffer + kept + got, *feed = buffer + kept;
		while ((feed = memchr(feed, '\n', (size_t)(end - feed)))) {
			check(context, algorithm, start, (size_t)(feed - start), ++lines);
			start = ++feed;
		}
		kept = (size_t)(end - start);
		if (kept > LINE_MAX_BYTES) fail("too long", lines + 1);
		memmove(buffer, start, kept);
	}
	printf("%ld lines\n", lines);
	return got < 0 || kept > 0;
}
