using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

/// <summary>Compares a tree with a schema by the shapes alone: maps, lists and messages.</summary>
internal static class UnstructuredForm
{
    /// <summary>What does not fit, in upstream's words; null where all does.</summary>
    public static string? Mismatch(ApiValue tree, MessageSchema schema)
    {
        foreach (var field in schema.Fields)
        {
            if (tree.Map!.TryGet(field.Name, out var value) && Mismatch(value, field.Type) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    private static string? Mismatch(ApiValue value, ValueSchema type)
    {
        if (value.IsNull)
        {
            return null;
        }

        switch (type.Kind)
        {
            case SchemaKind.Message when type.Message is { IsUnion: false } message:
                return value.IsMap ? Mismatch(value, message) : "cannot restore struct from: " + GoNames.Kind(value);
            case SchemaKind.Map:
                if (!value.IsMap)
                {
                    return "cannot restore map from " + GoNames.Kind(value);
                }

                foreach (var (_, item) in value.Map!)
                {
                    if (Mismatch(item, type.Element!) is { } why)
                    {
                        return why;
                    }
                }

                return null;
            case SchemaKind.List:
                if (!value.IsList)
                {
                    return "cannot restore slice from " + GoNames.Kind(value);
                }

                foreach (var item in value.Items)
                {
                    if (Mismatch(item, type.Element!) is { } why)
                    {
                        return why;
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
