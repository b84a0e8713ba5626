namespace Kuber.ApiServer.Registry;

/// <summary>Which rules of a strategy a change follows.</summary>
internal enum ChangeKind
{
    /// <summary>A change of the object.</summary>
    Object,

    /// <summary>A change of the status alone.</summary>
    Status,
}
