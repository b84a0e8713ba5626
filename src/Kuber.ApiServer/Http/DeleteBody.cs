using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Cbor;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.ApiServer.Http;

/// <summary>Reads the DeleteOptions of a request's body.</summary>
internal static class DeleteBody
{
    private const string Scheme = "k8s.io/apimachinery/pkg/apis/meta/internalversion/scheme/register.go:27";

    /// <summary>Decodes the options; they may name any API version.</summary>
    public static DeleteOptions Decode(byte[] body, WireFormat format, RequestContext context)
    {
        _ = context;
        try
        {
            if (format == WireFormat.Protobuf)
            {
                return ApiCodec.DecodeProto<DeleteOptions>(body);
            }

            var json = format switch
            {
                WireFormat.Yaml => ApiValueJson.ToUtf8(YamlReader.Parse(body)),
                WireFormat.Cbor => ApiValueJson.ToUtf8(ApiValueCbor.Parse(body)),
                _ => body,
            };
            var issues = new JsonDecodeIssues();
            var options = ApiCodec.DecodeJson<DeleteOptions>(json, issues);
            if (issues.Kind.Length > 0 && issues.Kind != "DeleteOptions")
            {
                var version = issues.ApiVersion.Length == 0 ? "meta.k8s.io/v1" : issues.ApiVersion;
                throw StatusErrors.BadRequest($"no kind \"{issues.Kind}\" is registered for version \"{version}\" in scheme \"{Scheme}\"");
            }

            return options;
        }
        catch (DecodeException e)
        {
            throw StatusErrors.BadRequest(e.IsSyntax ? "couldn't get version/kind; json parse error: " + e.Message : e.Message);
        }
        catch (Exception e) when (e is YamlSyntaxException or CborSyntaxException)
        {
            throw StatusErrors.BadRequest(e.Message);
        }
    }
}
