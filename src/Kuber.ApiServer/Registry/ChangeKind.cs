namespace Kuber.ApiServer.Registry;

/// <summary>Which rules of a strategy a change follows.</summary>
internal enum ChangeKind
{
    /// <summary>A change of the object.</summary>
    Object,

    /// <summary>A change of the status alone.</summary>
    Status,

    /// <summary>A change that a subresource computed itself: taken as it is.</summary>
    Computed,
}
