namespace Kuber.Store.Backups;

/// <summary>What a whole backup was found to hold.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Entries">How many objects.</param>
/// <param name="Bytes">The bytes of their values.</param>
/// <param name="Files">How many files of keys and certificates; 0 where it was made without.</param>
public sealed record BackupSummary(BackupHeader Header, long Entries, long Bytes, int Files);
