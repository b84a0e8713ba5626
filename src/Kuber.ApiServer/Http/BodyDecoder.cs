using System.Text;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Cbor;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.ApiServer.Http;

/// <summary>Turns request bodies into objects, with upstream's messages for what is wrong with them.</summary>
internal static class BodyDecoder
{
    private const string Scheme = "pkg/api/legacyscheme/scheme.go:30";

    /// <summary>The format of a body; an unknown media type is refused.</summary>
    public static WireFormat FormatOf(string? contentType, OfferedFormats formats)
    {
        if (string.IsNullOrEmpty(contentType))
        {
            return WireFormat.Json;
        }

        if (contentType == "application/json")
        {
            return WireFormat.Json;
        }

        return MediaType.Parse(contentType) is { } type && !type.Name.Contains('*', StringComparison.Ordinal) && formats.Find(type) is { } format
            ? format
            : throw StatusErrors.UnsupportedMediaType(formats.MediaTypes);
    }

    /// <summary>Decodes an object of a kind.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="format">Their format.</param>
    /// <param name="kind">The kind and version to expect.</param>
    /// <param name="context">The request; receives warnings on unknown fields.</param>
    public static object Decode(byte[] body, WireFormat format, IBodyKind kind, RequestContext context)
    {
        if (format == WireFormat.Protobuf)
        {
            return DecodeProtobuf(body, kind);
        }

        var problems = new List<string>();
        var json = body;
        if (format == WireFormat.Yaml)
        {
            try
            {
                json = ApiValueJson.ToUtf8(YamlReader.Parse(body, problems));
            }
            catch (YamlSyntaxException e)
            {
                throw Unrecognized(kind, e.Message, body);
            }
        }

        if (format == WireFormat.Cbor)
        {
            try
            {
                json = ApiValueJson.ToUtf8(ApiValueCbor.Parse(body));
            }
            catch (CborSyntaxException e)
            {
                throw Unrecognized(kind, "unable to determine group/version/kind: " + e.Message, body);
            }
        }

        var issues = context.FieldValidation == "Ignore" ? new JsonDecodeIssues() : new JsonDecodeIssues();
        object value;
        try
        {
            value = kind.DecodeJson(json, issues);
        }
        catch (DecodeException e) when (e.IsSyntax)
        {
            throw Unrecognized(kind, "couldn't get version/kind; json parse error: " + e.Message, body);
        }
        catch (DecodeException e)
        {
            CheckType(json, kind, body);
            throw StatusErrors.BadRequest($"{kind.Kind} in version \"{kind.Version}\" cannot be handled as a {kind.Kind}: {e.Message}");
        }

        CheckType(issues.ApiVersion, issues.Kind, kind, body);
        Report([.. problems, .. issues.Fields.Order(StringComparer.Ordinal)], problems.Count, kind, context);
        return value;
    }

    /// <summary>Refuses, warns of or ignores fields that a strict reader does not accept.</summary>
    public static void Report(IReadOnlyList<string> problems, int yamlProblems, IBodyKind kind, RequestContext context)
    {
        if (problems.Count == 0 || context.FieldValidation == "Ignore")
        {
            return;
        }

        if (context.FieldValidation == "Strict")
        {
            var texts = problems.Skip(yamlProblems).ToList();
            if (yamlProblems > 0)
            {
                texts.Insert(0, "yaml: unmarshal errors:\n  " + string.Join("\n  ", problems.Take(yamlProblems)));
            }

            throw StatusErrors.BadRequest(
                $"{kind.Kind} in version \"{kind.Version}\" cannot be handled as a {kind.Kind}: strict decoding error: {string.Join(", ", texts)}");
        }

        foreach (var problem in problems)
        {
            context.Warn(problem);
        }
    }

    private static object DecodeProtobuf(byte[] body, IBodyKind kind)
    {
        if (body.Length == 0)
        {
            throw Unrecognized(kind, "empty data", body);
        }

        if (!body.AsSpan().StartsWith("k8s\0"u8))
        {
            throw Unrecognized(kind, "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]", body);
        }

        string apiVersion;
        string name;
        byte[] message;
        try
        {
            message = ProtoEnvelope.Open(body, out apiVersion, out name).ToArray();
        }
        catch (DecodeException e)
        {
            throw Unrecognized(kind, e.Message, body);
        }

        CheckType(apiVersion, name, kind, body);
        try
        {
            return kind.DecodeProtobuf(message);
        }
        catch (DecodeException e)
        {
            throw StatusErrors.BadRequest($"{kind.Kind} in version \"{kind.Version}\" cannot be handled as a {kind.Kind}: {e.Message}");
        }
    }

    private static void CheckType(byte[] json, IBodyKind kind, byte[] body)
    {
        string apiVersion;
        string name;
        try
        {
            (apiVersion, name) = ApiCodec.ReadTypeMeta(json);
        }
        catch (DecodeException e)
        {
            throw Unrecognized(kind, "couldn't get version/kind; json parse error: " + e.Message, body);
        }

        CheckType(apiVersion, name, kind, body);
    }

    private static void CheckType(string apiVersion, string name, IBodyKind kind, byte[] body)
    {
        if (apiVersion.Count(c => c == '/') > 1)
        {
            throw Unrecognized(kind, "unexpected GroupVersion string: " + apiVersion, body);
        }

        if (kind.IsNamed && name.Length == 0)
        {
            throw Unrecognized(kind, $"Object 'Kind' is missing in '{Encoding.UTF8.GetString(body)}'", body);
        }

        if (kind.IsNamed && apiVersion.Length == 0)
        {
            throw StatusErrors.BadRequest($"the API version in the data () does not match the expected API version ({kind.ApiVersion})");
        }

        var version = apiVersion.Length == 0 ? kind.ApiVersion : apiVersion;
        if (name.Length > 0 && (name != kind.Kind || version != kind.ApiVersion))
        {
            throw kind.Mismatch(version, name);
        }

        if (version != kind.ApiVersion)
        {
            throw kind.Mismatch(version, kind.Kind);
        }
    }

    /// <summary>The failure of a body that names another kind, or another version of the kind.</summary>
    public static StatusException Mismatch(IBodyKind kind, string apiVersion, string name, bool known) => StatusErrors.BadRequest(
        name == kind.Kind && GroupOf(apiVersion) == kind.Group && (known || FormerVersions.Contains(apiVersion))
        ? $"the API version in the data ({apiVersion}) does not match the expected API version ({kind.ApiVersion})"
        : known
        ? $"{name} in version \"{VersionOf(apiVersion)}\" cannot be handled as a {kind.Kind}: converting ({VersionOf(apiVersion)}.{name}) to ({(kind.Group.Length == 0 ? "core" : kind.Group.Split('.')[0])}.{kind.Kind}): unknown conversion"
        : $"{name} in version \"{VersionOf(kind.ApiVersion)}\" cannot be handled as a {kind.Kind}: no kind \"{name}\" is registered for version \"{apiVersion}\" in scheme \"{Scheme}\"");

    private static string GroupOf(string apiVersion) => apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion[..apiVersion.IndexOf('/', StringComparison.Ordinal)] : "";

    private static string VersionOf(string apiVersion) => apiVersion[(apiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static StatusException Unrecognized(IBodyKind kind, string why, byte[] body) =>
        StatusErrors.BadRequest($"the object provided is unrecognized (must be of type {kind.Kind}): {why} ({Excerpt(body)})");

    /// <summary>The first bytes of a body: as text where they are printable, else in hexadecimal.</summary>
    private static string Excerpt(byte[] body)
    {
        if (body.Length == 0)
        {
            return "<empty>";
        }

        var start = body.AsSpan(0, Math.Min(30, body.Length));
        var text = body[0] == '{' ? Encoding.UTF8.GetString(start) : Convert.ToHexStringLower(start);
        return body.Length > 30 ? text + " ..." : text;
    }
}
