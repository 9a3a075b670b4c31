import { SMTPServer } from "smtp-server";

let mails = 0;

/** A mail server that takes everything and keeps nothing; tells how many mails it took to who asks by message. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    stream.on("end", () => {
      mails += 1;
      done();
    });
    stream.resume();
  },
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => process.send!(mails));
process.on("message", () => process.send!(mails));
process.on("disconnect", () => process.exit());
