namespace Kuber.Store.Encryption;

/// <summary>A value cannot be encrypted or decrypted; the message says why, and never holds a part of it.</summary>
public sealed class ValueCipherException(string message, Exception? innerException = null) : Exception(message, innerException);
