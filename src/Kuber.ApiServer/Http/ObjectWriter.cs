using System.Buffers;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Sends objects and lists in the negotiated representation, from their shared bytes wherever possible.</summary>
internal static class ObjectWriter
{
    private const int FlushFrom = 64 * 1024;

    /// <summary>Sends one object.</summary>
    /// <param name="http">The request.</param>
    /// <param name="code">The status code.</param>
    /// <param name="representation">What was negotiated.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="item">The object.</param>
    /// <param name="isRead">Whether the object was asked for, and its bytes are kept for who asks next.</param>
    /// <param name="clock">The time to ask by.</param>
    public static Task SendAsync(HttpContext http, int code, Representation representation, ServedResource resource, CacheItem item, bool isRead, TimeProvider clock)
    {
        switch (representation.Shape)
        {
            case Shape.Table:
                var include = QueryOptions.Text(http.Request.Query, "includeObject");
                TableEncoder.Check(include);
                var meta = new ListMeta { ResourceVersion = item.Value.Metadata.ResourceVersion };
                return ApiResponse.SendJsonAsync(http, code, representation, new TableEncoder(resource, representation.Version, include, clock).Encode(meta, [item], true));
            case Shape.Metadata:
                return SendMetadataAsync(http, code, representation, item);
            case Shape.MetadataList:
                throw StatusErrors.NotAcceptableMessage($"you requested PartialObjectMetadataList, but the requested object is not a list (*{GoPackage(resource)}.{resource.Kind})");
            default:
                if (representation.Format == WireFormat.Protobuf)
                {
                    return ApiResponse.SendAsync(
                        http, code, representation.ContentType, (isRead ? item.Protobuf(resource) : item.ProtobufOnce(resource)).Bytes, default);
                }

                if (isRead)
                {
                    return ApiResponse.SendJsonAsync(http, code, representation, item.Json(resource));
                }

                using (var json = JsonEncoder.Rent())
                {
                    item.WriteJson(resource, json);
                    return ApiResponse.SendJsonAsync(http, code, representation, json);
                }
        }
    }

    /// <summary>Sends a list.</summary>
    public static Task SendListAsync(HttpContext http, Representation representation, ServedResource resource, ListResult list, TimeProvider clock)
    {
        switch (representation.Shape)
        {
            case Shape.Table:
                var include = QueryOptions.Text(http.Request.Query, "includeObject");
                TableEncoder.Check(include);
                return ApiResponse.SendJsonAsync(http, 200, representation, new TableEncoder(resource, representation.Version, include, clock).Encode(list.Meta, list.Items, true));
            case Shape.MetadataList:
                return SendMetadataListAsync(http, representation, list);
            case Shape.Metadata:
                throw StatusErrors.NotAcceptableMessage($"you requested PartialObjectMetadata, but the requested object is a list (*{GoPackage(resource)}.{resource.ListKind})");
            default:
                return representation switch
                {
                    { Format: WireFormat.Protobuf } => SendProtobufListAsync(http, resource, list),
                    { Format: WireFormat.Yaml or WireFormat.Cbor } or { Pretty: true } => ApiResponse.SendJsonAsync(http, 200, representation, ListJson(resource, list)),
                    _ => SendJsonListAsync(http, resource, list),
                };
        }
    }

    /// <summary>The package of upstream's types of a group, which messages show.</summary>
    private static string GoPackage(ServedResource resource) => resource.Group.Length == 0 ? "core" : resource.Group.Split('.')[0];

    private static Task SendMetadataAsync(HttpContext http, int code, Representation representation, CacheItem item)
    {
        var apiVersion = "meta.k8s.io/" + representation.Version;
        var json = representation.Version == "v1" ? item.MetadataJson() : Encodings.MetadataJson(item.Value.Metadata, apiVersion);
        var protobuf = representation.Format == WireFormat.Protobuf
            ? Encodings.Envelope(apiVersion, "PartialObjectMetadata", ApiCodec.EncodeProtoBody(new PartialObjectMetadata { Metadata = item.Value.Metadata }))
            : null;
        return ApiResponse.SendJsonAsync(http, code, representation, json, protobuf);
    }

    private static Task SendMetadataListAsync(HttpContext http, Representation representation, ListResult list)
    {
        var apiVersion = "meta.k8s.io/" + representation.Version;
        if (representation.Format == WireFormat.Protobuf)
        {
            var body = new ArrayBufferWriter<byte>();
            ProtobufList.WriteField(body, 1, ApiCodec.EncodeProtoBody(list.Meta));
            foreach (var item in list.Items)
            {
                ProtobufList.WriteField(body, 2, ApiCodec.EncodeProtoBody(new PartialObjectMetadata { Metadata = item.Value.Metadata }));
            }

            return ApiResponse.SendAsync(http, 200, representation.ContentType, Encodings.Envelope(apiVersion, "PartialObjectMetadataList", body.WrittenSpan), default);
        }

        var output = new ArrayBufferWriter<byte>();
        output.Write("{\"kind\":\"PartialObjectMetadataList\",\"apiVersion\":\""u8);
        output.Write(System.Text.Encoding.UTF8.GetBytes(apiVersion));
        output.Write("\",\"metadata\":"u8);
        output.Write(ApiCodec.EncodeJson(list.Meta));
        output.Write(",\"items\":"u8);
        var first = true;
        foreach (var item in list.Items)
        {
            output.Write(first ? "["u8 : ","u8);
            first = false;
            output.Write(representation.Version == "v1" ? item.MetadataJson() : Encodings.MetadataJson(item.Value.Metadata, apiVersion));
        }

        output.Write(first ? "null}"u8 : "]}"u8);
        return ApiResponse.SendJsonAsync(http, 200, representation, output.WrittenSpan.ToArray());
    }

    private static async Task SendJsonListAsync(HttpContext http, ServedResource resource, ListResult list)
    {
        http.Response.StatusCode = 200;
        http.Response.ContentType = "application/json";
        if (ApiResponse.AcceptsGzip(http) && await CompressedList.TrySendAsync(http, resource, list, WireFormat.Json))
        {
            return;
        }

        var writer = http.Response.BodyWriter;
        writer.Write(ListStart(resource, list));
        var first = true;
        var pending = 0;
        foreach (var item in list.Items)
        {
            var json = item.Json(resource);
            WriteItem(writer, resource, json, first);
            first = false;
            pending += json.Length;
            if (pending >= FlushFrom)
            {
                pending = 0;
                await writer.FlushAsync(http.RequestAborted);
            }
        }

        writer.Write("]}\n"u8);
        await writer.FlushAsync(http.RequestAborted);
    }

    private static byte[] ListJson(ServedResource resource, ListResult list)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(ListStart(resource, list));
        var first = true;
        foreach (var item in list.Items)
        {
            WriteItem(output, resource, item.Json(resource), first);
            first = false;
        }

        output.Write("]}"u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Everything of a JSON list before its first item.</summary>
    public static byte[] ListStart(ServedResource resource, ListResult list)
    {
        using var encoder = JsonEncoder.Rent();
        encoder.Raw("{\"kind\":"u8);
        encoder.String(resource.ListKind);
        encoder.Raw(",\"apiVersion\":"u8);
        encoder.String(resource.ApiVersion);
        encoder.Raw(",\"metadata\":"u8);
        if (resource.IsCustom && list.Meta.Continue.Length == 0)
        {
            // Where lists are trees, the field is there even where it is empty.
            encoder.Raw("{\"continue\":\"\",\"resourceVersion\":"u8);
            encoder.String(list.Meta.ResourceVersion);
            encoder.Raw("}"u8);
        }
        else
        {
            list.Meta.WriteJson(encoder, false);
        }

        encoder.Raw(",\"items\":["u8);
        return encoder.Written.ToArray();
    }

    /// <summary>Writes an item of a JSON list; those of built-in kinds go without kind and version.</summary>
    public static void WriteItem(IBufferWriter<byte> output, ServedResource resource, byte[] json, bool first)
    {
        if (!first)
        {
            output.Write(","u8);
        }

        if (resource.ItemsCarryKind)
        {
            output.Write(json);
            return;
        }

        output.Write("{"u8);
        output.Write(json.AsSpan(resource.JsonPrefixLength));
    }

    private static async Task SendProtobufListAsync(HttpContext http, ServedResource resource, ListResult list)
    {
        http.Response.StatusCode = 200;
        http.Response.ContentType = "application/vnd.kubernetes.protobuf";
        if (ApiResponse.AcceptsGzip(http) && await CompressedList.TrySendAsync(http, resource, list, WireFormat.Protobuf))
        {
            return;
        }

        var items = list.Items.Select(i => i.Protobuf(resource)).ToList();
        var head = ProtobufList.Start(
            resource.ApiVersion, resource.ListKind, ApiCodec.EncodeProtoBody(list.Meta), items.Sum(i => ProtobufList.FieldLength(i.Message.Length)));
        var writer = http.Response.BodyWriter;
        writer.Write(head);
        var pending = 0;
        foreach (var item in items)
        {
            ProtobufList.WriteField(writer, 2, item.Message);
            pending += item.Message.Length;
            if (pending >= FlushFrom)
            {
                pending = 0;
                await writer.FlushAsync(http.RequestAborted);
            }
        }

        writer.Write(ProtobufList.End);
        await writer.FlushAsync(http.RequestAborted);
    }
}
