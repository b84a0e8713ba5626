using System.Globalization;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.ApiServer.CustomResources.Serving;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>Makes the resources that a definition serves.</summary>
internal static class DefinitionVersions
{
    private static readonly string[] Verbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"];
    private static readonly string[] PartVerbs = ["get", "patch", "update"];

    /// <summary>The resource in its versions, the one that is stored among them whether it is served or not.</summary>
    public static IReadOnlyList<CustomResource> All(CustomResourceDefinition definition)
    {
        var stored = definition.Spec.Versions.Find(static v => v.Storage) ?? definition.Spec.Versions[0];
        GroupVersionKind kind = new() { Group = definition.Spec.Group, Version = stored.Name, Kind = definition.Status.AcceptedNames.Kind };
        return [.. definition.Spec.Versions.Where(static v => v.Served || v.Storage).Select(v => Make(definition, v, kind, stored.Schema?.OpenAPIV3Schema))];
    }

    private static CustomResource Make(CustomResourceDefinition definition, CustomResourceDefinitionVersion version, GroupVersionKind stored, JSONSchemaProps? storedSchema)
    {
        var (spec, names) = (definition.Spec, definition.Status.AcceptedNames);
        return new(spec, version, stored, storedSchema)
        {
            Group = spec.Group,
            Version = version.Name,
            Plural = names.Plural,
            Singular = names.Singular,
            Kind = names.Kind,
            ListKind = names.ListKind,
            Namespaced = spec.Scope == "Namespaced",
            Verbs = Verbs,
            ShortNames = [.. names.ShortNames],
            Categories = [.. names.Categories],
            DeprecationWarning = !version.Deprecated ? "" : version.DeprecationWarning ?? Deprecation(spec, version, names.Kind),
            Subresources = [.. Subresources(version, names.Kind)],
            StorePrefix = $"{StoragePrefixes.Root}{spec.Group}/{names.Plural}/",
            IsStorageVersion = version.Name == stored.Version,
            IsServed = version.Served,
        };
    }

    private static IEnumerable<SubresourceDefinition> Subresources(CustomResourceDefinitionVersion version, string kind)
    {
        if (version.Subresources?.Status is not null)
        {
            yield return new("status", "", "", kind, PartVerbs);
        }

        if (version.Subresources?.Scale is not null)
        {
            yield return new("scale", "autoscaling", "v1", "Scale", PartVerbs);
        }
    }

    /// <summary>The warning of a deprecated version, which names the best version that is not.</summary>
    private static string Deprecation(CustomResourceDefinitionSpec spec, CustomResourceDefinitionVersion version, string kind)
    {
        var better = spec.Versions.Where(v => v.Served && !v.Deprecated && VersionOrder.Compare(v.Name, version.Name) < 0)
            .OrderBy(static v => v.Name, Comparer<string>.Create(VersionOrder.Compare)).FirstOrDefault();
        var text = string.Create(CultureInfo.InvariantCulture, $"{spec.Group}/{version.Name} {kind} is deprecated");
        return better is null ? text : $"{text}; use {spec.Group}/{better.Name} {kind}";
    }
}
