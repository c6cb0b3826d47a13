// The same work as server.c's in Node with its `ws` library, for comparison. Takes the same arguments.
'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const { WebSocketServer } = require('ws');

const given = {};
for (let i = 2; i + 1 < process.argv.length; i += 2) given[process.argv[i].slice(2)] = process.argv[i + 1];
const size = { news: +given.news || 650, answer: +given.answer || 67, line: +given.line || 789 };
const roomOf = new Map();
for (const line of fs.readFileSync(given.codes, 'utf8').trim().split('\n')) {
    const room = { members: new Set(), number: 0, previous: '0'.repeat(64) };
    for (const code of line.split(' ')) roomOf.set(code, room);
}
const file = fs.openSync(`${given.data}/all.jsonl`, 'a');

// What the next sync makes durable, and what is told once it is; one sync serves all lines that wait.
let lines = [], held = [], isSyncing = false;
const write = () => {
    if (isSyncing || !lines.length) return;
    isSyncing = true;
    const bytes = Buffer.from(lines.join('')), told = held;
    [lines, held] = [[], []];
    fs.write(file, bytes, 0, bytes.length, null, (error, count) => {
        if (error || count !== bytes.length) throw error || new Error('not written whole');
        fs.fdatasync(file, (error) => {
            if (error) throw error;
            for (const tell of told) tell();
            isSyncing = false;
            write();
        });
    });
};

const padded = (head, count, end) => head + 'x'.repeat(Math.max(0, count - head.length - end.length)) + end;

const say = (socket, room, request) => {
    const number = ++room.number, time = Date.now();
    const line = padded(JSON.stringify({
        command: { say: { text: request.params.text } }, number, previous: room.previous, timeMs: time,
    }).slice(0, -1) + ',"events":"', size.line - 76, '"');
    room.previous = crypto.createHash('sha256').update(line).digest('hex');
    lines.push(`${line},"hash":"${room.previous}"}\n`);
    const news = padded(JSON.stringify({
        jsonrpc: '2.0', method: 'news', params: { number, time, text: request.params.text },
    }).slice(0, -2) + ',"updates":"', size.news, '"}}');
    const answer = padded(`{"id":${request.id},"jsonrpc":"2.0","result":{"through":${number},"r":"`, size.answer, '"}}');
    held.push(() => {
        const frame = Buffer.from(news);
        for (const member of room.members) member.send(frame, { binary: false });
        socket.send(answer);
    });
    setImmediate(write);
};

new WebSocketServer({ host: '127.0.0.1', port: +given.port, perMessageDeflate: false }).on('connection', (socket) => {
    let room = null;
    socket.on('message', (data) => {
        const request = JSON.parse(data);
        if (room) return say(socket, room, request);
        room = roomOf.get(request.params.code);
        if (!room) return socket.close();
        room.members.add(socket);
        socket.send(`{"id":${request.id},"jsonrpc":"2.0","result":{}}`);
    });
    socket.on('close', () => room && room.members.delete(socket));
});
