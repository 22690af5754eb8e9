// Hands over one file kept in memory, whoever asks: the least that any answer can cost. Says its port when it listens.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file = ""] = process.argv.slice(2);
const body = readFileSync(file);
const server = createServer((_, response) => {
  response.writeHead(200, { "content-length": body.byteLength }).end(body);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
