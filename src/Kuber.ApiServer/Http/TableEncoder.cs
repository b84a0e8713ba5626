using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Http;

/// <summary>Writes server-side tables.</summary>
internal sealed class TableEncoder(ServedResource resource, string version, string includeObject, TimeProvider clock)
{
    private readonly TableContext context = new(clock.GetUtcNow());

    /// <summary>Checks the includeObject parameter.</summary>
    public static void Check(string includeObject)
    {
        if (includeObject is not ("" or "Metadata" or "Object" or "None"))
        {
            throw StatusErrors.BadRequest($"Unable to convert to Table as requested: includeObject: Invalid value: \"{includeObject}\": must be 'Metadata', 'Object', 'None', or empty");
        }
    }

    /// <summary>A table of items in JSON.</summary>
    /// <param name="meta">The metadata of the list, or of the object.</param>
    /// <param name="items">The rows.</param>
    /// <param name="withColumns">Whether to say what the columns are; a watch says it once.</param>
    public byte[] Encode(ListMeta meta, IEnumerable<CacheItem> items, bool withColumns)
    {
        using var encoder = JsonEncoder.Rent();
        encoder.Raw("{\"kind\":\"Table\",\"apiVersion\":\"meta.k8s.io/"u8);
        encoder.Raw(System.Text.Encoding.UTF8.GetBytes(version));
        encoder.Raw("\",\"metadata\":"u8);
        meta.WriteJson(encoder, false);
        encoder.Raw(",\"columnDefinitions\":"u8);
        if (withColumns)
        {
            WriteColumns(encoder);
        }
        else
        {
            encoder.Null();
        }

        encoder.Raw(",\"rows\":["u8);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                encoder.Raw(","u8);
            }

            first = false;
            WriteRow(encoder, item);
        }

        encoder.Raw("]}"u8);
        return encoder.Written.ToArray();
    }

    private void WriteColumns(JsonEncoder encoder)
    {
        encoder.Raw("["u8);
        for (var i = 0; i < Columns.Count; i++)
        {
            var column = Columns[i];
            if (column.Name.Length == 0)
            {
                continue;
            }

            encoder.Raw(i == 0 ? "{\"name\":"u8 : ",{\"name\":"u8);
            encoder.String(column.Name);
            encoder.Raw(",\"type\":"u8);
            encoder.String(column.Type);
            encoder.Raw(",\"format\":"u8);
            encoder.String(column.Format);
            encoder.Raw(",\"description\":"u8);
            encoder.String(column.Description);
            encoder.Raw(",\"priority\":"u8);
            encoder.Int(column.Priority);
            encoder.Raw("}"u8);
        }

        encoder.Raw("]"u8);
    }

    private IReadOnlyList<ServedColumn> Columns => resource.Columns.Count > 0 ? resource.Columns : DefaultColumns;

    private static readonly IReadOnlyList<ServedColumn> DefaultColumns =
    [
        new("Name", "string", "name", 0, "Name of the object, unique within its namespace.", (o, _) => o.Metadata.Name),
        new("Created At", "date", "", 0, "When the server created the object.", (o, _) => o.Metadata.CreationTimestamp?.ToString()),
    ];

    private void WriteRow(JsonEncoder encoder, CacheItem item)
    {
        var value = resource.FromStorage(item.Value);
        encoder.Raw("{\"cells\":["u8);
        for (var i = 0; i < Columns.Count; i++)
        {
            if (i > 0)
            {
                encoder.Raw(","u8);
            }

            WriteCell(encoder, Columns[i].Cell(value, context));
        }

        encoder.Raw("]"u8);
        if (resource.RowCondition(value) is { } condition)
        {
            encoder.Raw(",\"conditions\":[{\"type\":"u8);
            encoder.String(condition.Type);
            encoder.Raw(",\"status\":\"True\",\"reason\":"u8);
            encoder.String(condition.Reason);
            encoder.Raw(",\"message\":"u8);
            encoder.String(condition.Message);
            encoder.Raw("}]"u8);
        }

        encoder.Raw(",\"object\":"u8);
        switch (includeObject)
        {
            case "None":
                encoder.Null();
                break;
            case "Object":
                encoder.Raw(item.Json(resource));
                break;
            default:
                encoder.Raw(version == "v1" ? item.MetadataJson() : Encodings.MetadataJson(item.Value.Metadata, "meta.k8s.io/" + version));
                break;
        }

        encoder.Raw("}"u8);
    }

    private static void WriteCell(JsonEncoder encoder, object? cell)
    {
        switch (cell)
        {
            case null:
                encoder.Null();
                break;
            case string text:
                encoder.String(text);
                break;
            case bool flag:
                encoder.Raw(flag ? "true"u8 : "false"u8);
                break;
            case int or long:
                encoder.Int(Convert.ToInt64(cell, CultureInfo.InvariantCulture));
                break;
            case double number:
                encoder.Double(number);
                break;
            default:
                encoder.String(cell.ToString() ?? "");
                break;
        }
    }
}
