using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A reference to any object, with as many of its marks as matter.</summary>
[ApiMessage("io.k8s.api.core.v1.ObjectReference")]
[MapType("atomic")]
public sealed partial record ObjectReference
{
    /// <summary>The kind of the object.</summary>
    [Field(1, "kind")]
    public string Kind { get; init; } = "";

    /// <summary>The namespace of the object.</summary>
    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the object.</summary>
    [Field(3, "name")]
    public string Name { get; init; } = "";

    /// <summary>The uid of the object.</summary>
    [Field(4, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>The API version of the object.</summary>
    [Field(5, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    /// <summary>The resource version that is meant, if one is.</summary>
    [Field(6, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    /// <summary>The part of the object that is meant, such as spec.containers{name}.</summary>
    [Field(7, "fieldPath")]
    public string FieldPath { get; init; } = "";
}
