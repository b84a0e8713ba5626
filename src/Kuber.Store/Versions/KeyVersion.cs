namespace Kuber.Store.Versions;

/// <summary>One version of a key.</summary>
/// <param name="Revision">The revision of the write.</param>
/// <param name="CreateRevision">The revision at which the key was created; 0 where this write removed it.</param>
/// <param name="Entry">The entry, where it is in memory. Always null for a removal.</param>
/// <param name="Bytes">What the version takes on the disk, about.</param>
internal readonly record struct KeyVersion(long Revision, long CreateRevision, StoreEntry? Entry, int Bytes = 0)
{
    /// <summary>Whether this write removed the key.</summary>
    public bool IsRemoval => CreateRevision == 0;
}
