using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>
/// Finds what a configuration sets that can only be set as a whole: whoever means to change a part of such a list, map or message
/// would take all else in it away.
/// </summary>
internal sealed class AtomicFields
{
    private readonly List<string> found = [];

    /// <summary>The paths, such as <c>.spec.selector</c>.</summary>
    public static IReadOnlyList<string> In(ApiValue configuration, MessageSchema schema)
    {
        AtomicFields fields = new();
        fields.Message(configuration, schema, "");
        return fields.found;
    }

    private void Message(ApiValue value, MessageSchema schema, string path)
    {
        foreach (var (name, item) in value.Map ?? ApiValueMap.Empty)
        {
            if (schema.Find(name) is { } field)
            {
                Value(item, field.Type, field, path + "." + name);
            }
        }
    }

    private void Value(ApiValue value, ValueSchema type, FieldSchema? field, string path)
    {
        switch (type.Kind)
        {
            case SchemaKind.Message when value.IsMap:
                Add(field?.MapType is { Length: > 0 } merge ? merge == "atomic" : type.Message!.IsAtomic, path);
                Message(value, type.Message!, path);
                break;
            case SchemaKind.Map when value.IsMap:
                Add(field?.MapType == "atomic", path);
                break;
            case SchemaKind.List when value.IsList:
                Add(field?.ListType is not ("map" or "set"), path);
                for (var i = 0; i < value.Count; i++)
                {
                    Value(value.Items[i], type.Element!, type.ElementRules, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
        }
    }

    private void Add(bool isAtomic, string path)
    {
        if (isAtomic)
        {
            found.Add(path);
        }
    }
}
