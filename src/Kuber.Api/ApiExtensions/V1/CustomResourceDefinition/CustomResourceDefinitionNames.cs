using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The names of a kind.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames")]
public sealed partial record CustomResourceDefinitionNames
{
    /// <summary>The plural name in paths, in small letters.</summary>
    [Field(1, "plural", Required = true)]
    public string Plural { get; init; } = "";

    /// <summary>The singular name, in small letters; the kind in small letters by default.</summary>
    [Field(2, "singular")]
    public string Singular { get; init; } = "";

    /// <summary>Short names for the command line.</summary>
    [Field(3, "shortNames")]
    [ListType("atomic")]
    public ApiList<string> ShortNames { get; init; }

    /// <summary>The kind, in CamelCase and singular.</summary>
    [Field(4, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The kind of lists; KINDList by default.</summary>
    [Field(5, "listKind")]
    public string ListKind { get; init; } = "";

    /// <summary>Groups of resources for the command line, such as all.</summary>
    [Field(6, "categories")]
    [ListType("atomic")]
    public ApiList<string> Categories { get; init; }
}
