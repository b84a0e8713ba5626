namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>A SPDY session or stream ended other than it should.</summary>
/// <param name="message">What happened.</param>
public sealed class SpdyException(string message) : IOException(message);
