using System.Net.Http.Headers;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Connect;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Tells what is wrong with the reply of a webhook before anything is read from it, in upstream's words.</summary>
internal static class WebhookReplies
{
    private const string Json = "application/json";

    /// <summary>The problem; empty for none.</summary>
    public static string Problem(int code, MediaTypeHeaderValue? type, byte[] body)
    {
        var media = type?.MediaType ?? "";
        if (code is < 200 or > 206)
        {
            var isText = media.Length == 0 || media.StartsWith("text/", StringComparison.Ordinal);
            return StatusMessage(media, body) ?? BackendErrors.Generic(code, isText ? Encoding.UTF8.GetString(body).Trim() : "unknown").Message;
        }

        return media.Length > 0 && media != Json ? $"serializer for {type} doesn't exist"
            : body.Length == 0 ? $"0-length response with status code: {code} and content type: {type}"
            : "";
    }

    private static string? StatusMessage(string media, byte[] body)
    {
        if (media != Json)
        {
            return null;
        }

        try
        {
            var issues = new JsonDecodeIssues();
            var status = ApiCodec.DecodeJson<Status>(body, issues);
            return issues is { ApiVersion: "v1", Kind: "Status" } && status.StatusValue == "Failure" ? status.Message : null;
        }
        catch (DecodeException)
        {
            return null;
        }
    }
}
