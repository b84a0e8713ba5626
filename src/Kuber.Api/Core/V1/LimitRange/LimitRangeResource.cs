using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves limitranges.</summary>
public static class LimitRangeResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<LimitRange> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "limitranges",
        Singular = "limitrange",
        Kind = "LimitRange",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["limits"],
        StoragePrefix = "limitranges",
        Strategy = new LimitRangeStrategy(),
        Columns = LimitRangeColumns.All,
    };
}
