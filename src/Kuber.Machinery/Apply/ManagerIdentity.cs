namespace Kuber.Machinery.Apply;

/// <summary>Who owns fields: entries of <c>managedFields</c> with the same identity are one.</summary>
/// <param name="Manager">The name of the client.</param>
/// <param name="Operation"><c>Apply</c> or <c>Update</c>.</param>
/// <param name="ApiVersion">The version in which the fields are named.</param>
/// <param name="Subresource">The subresource written through; empty for the object itself.</param>
public readonly record struct ManagerIdentity(string Manager, string Operation, string ApiVersion, string Subresource)
{
    /// <summary>An owner by server-side apply.</summary>
    public const string Apply = "Apply";

    /// <summary>An owner by any other write.</summary>
    public const string Update = "Update";

    /// <summary>Whether both are one owner: who applies is the same in all versions.</summary>
    public bool IsSame(ManagerIdentity other) =>
        this == other || (Operation == Apply && this with { ApiVersion = other.ApiVersion } == other);
}
