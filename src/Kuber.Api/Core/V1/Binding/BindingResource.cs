using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves bindings.</summary>
public static class BindingResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Binding> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "bindings",
        Singular = "binding",
        Kind = "Binding",
        Namespaced = true,
        Verbs = ["create"],
    };
}
