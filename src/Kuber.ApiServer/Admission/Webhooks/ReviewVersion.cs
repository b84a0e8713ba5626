using Kuber.Api.Admission.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>A version of reviews: how the question is written, and what the answer has to be.</summary>
internal sealed class ReviewVersion
{
    private const string Group = "admission.k8s.io";
    private const string Kind = "AdmissionReview";
    private readonly string version;
    private readonly bool isStrict;

    private ReviewVersion(string version, bool isStrict) => (this.version, this.isStrict) = (version, isStrict);

    /// <summary>The version in use.</summary>
    public static ReviewVersion V1 { get; } = new("v1", isStrict: true);

    /// <summary>The version of before; of its answers less is asked for.</summary>
    public static ReviewVersion V1Beta1 { get; } = new("v1beta1", isStrict: false);

    /// <summary>The first of a webhook's versions that is known; null for none.</summary>
    public static ReviewVersion? Choose(ApiList<string> accepted)
    {
        foreach (var name in accepted)
        {
            if (name is "v1" or "v1beta1")
            {
                return name == "v1" ? V1 : V1Beta1;
            }
        }

        return null;
    }

    /// <summary>The body of a question.</summary>
    public byte[] Encode(AdmissionReview review)
    {
        var json = ApiCodec.EncodeJson(review);
        return isStrict ? json : ApiValueJson.ToUtf8(ApiValueJson.Parse(json).With("apiVersion", Group + "/" + version));
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="body">The body.</param>
    /// <param name="uid">The id of the question.</param>
    /// <param name="mutating">Whether the webhook may change the object.</param>
    public WebhookAnswer Read(ReadOnlySpan<byte> body, string uid, bool mutating)
    {
        var issues = new JsonDecodeIssues();
        AdmissionReview review;
        try
        {
            review = ApiCodec.DecodeJson<AdmissionReview>(body, issues);
        }
        catch (DecodeException failure)
        {
            return WebhookAnswer.Failed("failed to call webhook: " + (failure.IsSyntax ? "couldn't get version/kind; json parse error: " : "") + failure.Message);
        }

        if (review.Response is not { } response)
        {
            return Invalid("webhook response was absent");
        }

        if (isStrict && response.Uid != uid)
        {
            return Invalid($"expected response.uid={FieldValueText.Quote(uid)}, got {FieldValueText.Quote(response.Uid)}");
        }

        if (isStrict && (issues.ApiVersion != Group + "/" + version || issues.Kind != Kind))
        {
            var got = issues.ApiVersion.Length == 0 ? "/" : issues.ApiVersion;
            return Invalid($"expected webhook response of {Group}/{version}, Kind={Kind}, got {got}, Kind={issues.Kind}");
        }

        var problem = mutating ? PatchProblem(response) : UnwantedPatch(response);
        return problem is null ? new(response, "") : Invalid(problem);
    }

    private static WebhookAnswer Invalid(string why) => WebhookAnswer.Failed("received invalid webhook response: " + why);

    private string? PatchProblem(AdmissionResponse response) => (response.Patch.Length > 0, response.PatchType) switch
    {
        (true, null) when isStrict => "webhook returned response.patch but not response.patchType",
        (false, not null) when isStrict => "webhook returned response.patchType but not response.patch",
        (true, "") => "webhook returned invalid response.patchType of \"\"",
        _ => null,
    };

    private string? UnwantedPatch(AdmissionResponse response) =>
        !isStrict ? null
        : response.Patch.Length > 0 ? "validating webhook may not return response.patch"
        : response.PatchType is not null ? "validating webhook may not return response.patchType"
        : null;
}
