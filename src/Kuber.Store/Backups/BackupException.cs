namespace Kuber.Store.Backups;

/// <summary>A backup cannot be made, read or restored. The message is one sentence for the operator.</summary>
public sealed class BackupException(string message, Exception? innerException = null) : Exception(message, innerException);
