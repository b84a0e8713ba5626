using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.CustomResources;

/// <summary>Definitions of custom resources for tests, and objects of them.</summary>
internal static class Definitions
{
    /// <summary>A definition with one version, <c>v1</c>, of a group of its own.</summary>
    public static CustomResourceDefinition Of(string plural, string schema, CustomResourceSubresources? subresources = null) =>
        Of(plural, [new() { Name = "v1", Served = true, Storage = true, Schema = Schema(schema), Subresources = subresources }]);

    /// <summary>A definition with several versions.</summary>
    public static CustomResourceDefinition Of(string plural, ApiList<CustomResourceDefinitionVersion> versions)
    {
        var group = plural + ".example.com";
        return new()
        {
            Metadata = new() { Name = plural + "." + group },
            Spec = new()
            {
                Group = group,
                Scope = "Namespaced",
                Names = new() { Plural = plural, Kind = char.ToUpperInvariant(plural[0]) + plural[1..^1] },
                Versions = versions,
            },
        };
    }

    public static CustomResourceValidation Schema(string json) => new() { OpenAPIV3Schema = ApiCodec.DecodeJson<JSONSchemaProps>(System.Text.Encoding.UTF8.GetBytes(json)) };

    /// <summary>The resource of a definition in a version.</summary>
    public static GroupVersionResource Resource(CustomResourceDefinition definition, string version = "v1") =>
        new() { Group = definition.Spec.Group, Version = version, Resource = definition.Spec.Names.Plural };

    /// <summary>An object of a definition.</summary>
    public static DynamicObject Object(CustomResourceDefinition definition, string ns, string name, string content, string version = "v1") => new(
        new() { Group = definition.Spec.Group, Version = version, Kind = definition.Spec.Names.Kind },
        new() { Namespace = ns, Name = name },
        ApiValueJson.Parse(content));
}
