using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves componentstatuses.</summary>
public static class ComponentStatusResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ComponentStatus> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "componentstatuses",
        Singular = "componentstatus",
        Kind = "ComponentStatus",
        Namespaced = false,
        Verbs = ["get", "list"],
        ShortNames = ["cs"],
        Columns = ComponentStatusColumns.All,
        DeprecationWarning = "v1 ComponentStatus is deprecated in v1.19+",
    };
}
