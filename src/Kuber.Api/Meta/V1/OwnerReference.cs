using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>An object that another one depends on, in the same namespace or without one.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference")]
[MapType("atomic")]
public sealed partial record OwnerReference
{
    /// <summary>The API version of the owner.</summary>
    [Field(5, "apiVersion", Required = true)]
    public string ApiVersion { get; init; } = "";

    /// <summary>The kind of the owner.</summary>
    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The name of the owner.</summary>
    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The uid of the owner.</summary>
    [Field(4, "uid", Required = true, GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>Whether the owner is the one that manages the object.</summary>
    [Field(6, "controller")]
    public bool? Controller { get; init; }

    /// <summary>Keeps the owner, in a foreground delete, until this object is gone.</summary>
    [Field(7, "blockOwnerDeletion")]
    public bool? BlockOwnerDeletion { get; init; }
}
