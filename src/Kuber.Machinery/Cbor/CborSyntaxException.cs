namespace Kuber.Machinery.Cbor;

/// <summary>The bytes are not CBOR that can be read.</summary>
public sealed class CborSyntaxException(string message, Exception? inner = null) : Exception(message, inner);
