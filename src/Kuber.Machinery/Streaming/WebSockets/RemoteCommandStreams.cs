namespace Kuber.Machinery.Streaming.WebSockets;

/// <summary>The streams of a command that a client wants.</summary>
/// <param name="Stdin">It sends input.</param>
/// <param name="Stdout">It receives output.</param>
/// <param name="Stderr">It receives errors apart from output; never with a terminal.</param>
/// <param name="Tty">The command has a terminal, whose size the client sends.</param>
public sealed record RemoteCommandStreams(bool Stdin, bool Stdout, bool Stderr, bool Tty);
