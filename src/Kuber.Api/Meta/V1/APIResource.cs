using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.APIResource")]
public sealed partial record APIResource
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "namespaced", Required = true)]
    public bool Namespaced { get; init; }

    [Field(3, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(4, "verbs", Wrapped = true, Required = true, GoType = "v1.Verbs")]
    public ApiList<string> Verbs { get; init; }

    [Field(5, "shortNames")]
    [ListType("atomic")]
    public ApiList<string> ShortNames { get; init; }

    [Field(6, "singularName", Required = true)]
    public string SingularName { get; init; } = "";

    [Field(7, "categories")]
    [ListType("atomic")]
    public ApiList<string> Categories { get; init; }

    [Field(8, "group")]
    public string Group { get; init; } = "";

    [Field(9, "version")]
    public string Version { get; init; } = "";

    [Field(10, "storageVersionHash")]
    public string StorageVersionHash { get; init; } = "";
}
