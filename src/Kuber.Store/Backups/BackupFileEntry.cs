namespace Kuber.Store.Backups;

/// <summary>A file that a backup holds beside the objects: keys and certificates, without which they are of little use.</summary>
/// <param name="Name">Its path below the folder of keys, such as <c>ca.key</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record BackupFileEntry(string Name, byte[] Content);
