using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A resource of the API.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIResource")]
public sealed partial record APIResource
{
    /// <summary>The plural name in paths; with a subresource after a slash.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Whether its objects are in namespaces.</summary>
    [Field(2, "namespaced", Required = true)]
    public bool Namespaced { get; init; }

    /// <summary>The kind of its objects.</summary>
    [Field(3, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>What can be done with it: get, list, watch, create, update, patch, delete, deletecollection.</summary>
    [Field(4, "verbs", Wrapped = true, Required = true, GoType = "v1.Verbs")]
    public ApiList<string> Verbs { get; init; }

    /// <summary>Short names for the command line.</summary>
    [Field(5, "shortNames")]
    [ListType("atomic")]
    public ApiList<string> ShortNames { get; init; }

    /// <summary>The singular name.</summary>
    [Field(6, "singularName", Required = true)]
    public string SingularName { get; init; } = "";

    /// <summary>Groups of resources for the command line, such as all.</summary>
    [Field(7, "categories")]
    [ListType("atomic")]
    public ApiList<string> Categories { get; init; }

    /// <summary>The group of the objects, where it is not that of the list.</summary>
    [Field(8, "group")]
    public string Group { get; init; } = "";

    /// <summary>The version of the objects, where it is not that of the list.</summary>
    [Field(9, "version")]
    public string Version { get; init; } = "";

    /// <summary>Changes when the objects are stored in another version; compare it only for equality.</summary>
    [Field(10, "storageVersionHash")]
    public string StorageVersionHash { get; init; } = "";
}
