using Kuber.Machinery.Grpc;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi.Gnostic;

/// <summary>
/// How one of gnostic's protobuf messages is made from an object of an OpenAPI document: which of its keys becomes which
/// field, and how. Keys that begin with <c>x-</c> go to the extensions; others that are not known are left out.
/// </summary>
/// <param name="extensions">The number of the field of the extensions; 0 for none.</param>
internal sealed class GnosticMessage(int extensions = 0)
{
    private readonly Dictionary<string, (int Number, GnosticField Field)> fields = new(StringComparer.Ordinal);

    /// <summary>Declares a field.</summary>
    public GnosticMessage With(string key, int number, GnosticField field)
    {
        fields[key] = (number, field);
        return this;
    }

    /// <summary>The message of an object.</summary>
    public ProtoWriter Encode(ApiValue value)
    {
        var writer = new ProtoWriter();
        if (value.Map is null)
        {
            return writer;
        }

        foreach (var (key, content) in value.Map.Sorted)
        {
            if (fields.TryGetValue(key, out var known))
            {
                known.Field(writer, known.Number, content);
            }
            else if (extensions > 0 && key.StartsWith("x-", StringComparison.Ordinal))
            {
                writer.Message(extensions, new ProtoWriter().String(1, key).Message(2, GnosticFields.AnyOf(content)));
            }
        }

        return writer;
    }
}
