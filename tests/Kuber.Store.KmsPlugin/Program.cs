using Kuber.Store.KmsPlugin;

// A key management service of version 2 on a Unix socket, for tests.
// Argument: the socket. Prints "ready", then a line for each call; each line on standard input is the name of the key to turn to.
await using var service = new KeyService(args[0], line =>
{
    Console.WriteLine(line);
    Console.Out.Flush();
});
await service.StartAsync();
Console.WriteLine("ready");
while (await Console.In.ReadLineAsync() is { } keyId)
{
    service.KeyId = keyId;
    Console.WriteLine("turned");
}
