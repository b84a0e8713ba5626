namespace Kuber.Store.Encryption;

/// <summary>A configuration of encryption cannot be used. The message is one sentence for the operator.</summary>
public sealed class EncryptionException(string message, Exception? innerException = null) : Exception(message, innerException);
