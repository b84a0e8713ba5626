namespace Kuber.Store.Versions;

/// <summary>The conditional writes.</summary>
internal enum WriteKind
{
    Create,
    Update,
    Delete,
}
