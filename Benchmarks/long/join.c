/* Joins a session again and again, and prints the median of how long the answer took, in milliseconds, and its bytes.
 *
 *     cc -O2 -o join join.c && ./join PORT CODE TIMES [BACK]
 *
 * With BACK it comes back each time, and has missed so many of the seat's news. Where TIMES is 1 it is the very first join that
 * is measured, with its handshake; else one goes before, and handshakes don't count.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ANSWER_MAX = 64 * 1024 * 1024, TIMES_MAX = 1000 };

static char *buffer;
static int isFirstAlone;

static void fail(const char *sentence)
{
	fprintf(stderr, "join: %s\n", sentence);
	exit(1);
}

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void receive(int socket, void *into, size_t count)
{
	for (size_t got = 0; got < count;) {
		ssize_t more = read(socket, (char *)into + got, count - got);
		if (more <= 0) fail("the connection ended");
		got += (size_t)more;
	}
}

static void send_all(int socket, const void *from, size_t count)
{
	if (write(socket, from, count) != (ssize_t)count) fail("the connection took nothing");
}

static int shake_hands(int port)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
	int file = socket(AF_INET, SOCK_STREAM, 0), one = 1;
	char request[320], byte;
	unsigned tail = 0;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (file < 0 || connect(file, (struct sockaddr *)&address, sizeof address) < 0) fail("nobody listens");
	setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	snprintf(request, sizeof request,
		 "GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
		 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
		 "Sec-WebSocket-Protocol: offramp.v1\r\n\r\n",
		 port);
	send_all(file, request, strlen(request));
	while (tail != 0x0d0a0d0a) {
		receive(file, &byte, 1);
		tail = tail << 8 | (unsigned char)byte;
	}
	return file;
}

/* A text frame with a mask of zeros. */
static void send_text(int socket, const char *text)
{
	unsigned char frame[512] = {0x81, 0xfe};
	size_t length = strlen(text);
	frame[2] = (unsigned char)(length >> 8);
	frame[3] = (unsigned char)length;
	memcpy(frame + 8, text, length);
	send_all(socket, frame, length + 8);
}

/* The length of the next frame's content, which stands in the buffer. */
static size_t receive_frame(int socket)
{
	unsigned char head[2], more[8];
	receive(socket, head, 2);
	uint64_t length = head[1] & 127;
	int count = length == 126 ? 2 : length == 127 ? 8 : 0;
	receive(socket, more, (size_t)count);
	if (count) length = 0;
	for (int i = 0; i < count; i++) length = length << 8 | more[i];
	if (length >= ANSWER_MAX) fail("an answer is too long");
	receive(socket, buffer, length);
	buffer[length] = 0;
	return length;
}

/* Joins, leaves, and gives how long the answer took; says how long it was, and the number of the last news. */
static double join(int port, const char *code, long after, size_t *bytes, long *through)
{
	char text[256], since[48] = "";
	double start = now_ms();
	int socket = shake_hands(port);
	if (after >= 0) snprintf(since, sizeof since, "\"after\":%ld,", after);
	snprintf(text, sizeof text,
		 "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"session.join\",\"params\":{%s\"code\":\"%s\",\"name\":\"Ada\"}}",
		 since, code);
	if (!isFirstAlone) start = now_ms();
	send_text(socket, text);
	/* What the server notifies of meanwhile has no such beginning. */
	do {
		*bytes = receive_frame(socket);
		if (!strncmp(buffer, "{\"error\"", 8)) fail(buffer);
	} while (strncmp(buffer, "{\"id\":1,", 8));
	double took = now_ms() - start;
	char *found = strstr(buffer, "\"through\":");
	if (!found) fail(buffer);
	*through = atol(found + strlen("\"through\":"));
	close(socket);
	usleep(60000);
	return took;
}

static int compare(const void *left, const void *right)
{
	double difference = *(const double *)left - *(const double *)right;
	return (difference > 0) - (difference < 0);
}

int main(int count, char **words)
{
	static double took[TIMES_MAX];
	size_t bytes = 0;
	long through = 0;
	int times = count >= 4 ? atoi(words[3]) : 0, port = count >= 4 ? atoi(words[1]) : 0;
	long back = count >= 5 ? atol(words[4]) : -1;
	if (times < 1 || times > TIMES_MAX) fail("usage: join PORT CODE TIMES [BACK]");
	buffer = malloc(ANSWER_MAX);
	if (!buffer) return 1;
	isFirstAlone = times == 1;
	if (!isFirstAlone) join(port, words[2], -1, &bytes, &through);
	for (int i = 0; i < times; i++)
		took[i] = join(port, words[2], back < 0 ? -1 : through > back ? through - back : 0, &bytes, &through);
	qsort(took, (size_t)times, sizeof *took, compare);
	printf("%.3f %zu\n", took[times / 2], bytes);
	return 0;
}
