using System.Collections.Frozen;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The formats of texts and numbers that schemas may ask for.</summary>
internal static class SchemaFormats
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "bsonobjectid", "uri", "email", "hostname", "ipv4", "ipv6", "cidr", "mac", "uuid", "uuid3", "uuid4", "uuid5", "isbn", "isbn10", "isbn13", "creditcard",
        "ssn", "hexcolor", "rgbcolor", "byte", "password", "date", "duration", "datetime", "date-time", "int32", "int64", "float", "double", "k8s-short-name", "k8s-long-name",
    ]);

    /// <summary>What to warn of: each unknown format that the old definition did not have.</summary>
    public static IReadOnlyList<string> Warnings(CustomResourceDefinitionSpec spec, CustomResourceDefinitionSpec? old)
    {
        var unknown = Unknown(spec);
        if (unknown.Count > 0 && old is not null)
        {
            unknown.ExceptWith(Unknown(old));
        }

        return unknown.Count == 0 ? [] : [.. unknown.Select(static f => "unrecognized format " + FieldValueText.Quote(f))];
    }

    private static SortedSet<string> Unknown(CustomResourceDefinitionSpec spec)
    {
        SortedSet<string> unknown = new(StringComparer.Ordinal);
        foreach (var version in spec.Versions)
        {
            SchemaTree.Any(version.Schema?.OpenAPIV3Schema, schema =>
            {
                if (schema.Format.Length > 0 && !Known.Contains(schema.Format))
                {
                    unknown.Add(schema.Format);
                }

                return false;
            });
        }

        return unknown;
    }
}
