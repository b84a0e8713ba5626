using Kuber.Api.Admission.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>What became of asking a webhook.</summary>
/// <param name="Response">What it said; null where it could not be asked.</param>
/// <param name="Failure">Why it could not be asked.</param>
internal sealed record WebhookAnswer(AdmissionResponse? Response, string Failure)
{
    /// <summary>The webhook could not be asked, or its answer could not be used.</summary>
    public static WebhookAnswer Failed(string why) => new(null, why);

    /// <summary>The failure of a request that could not be shown to a webhook which must see it.</summary>
    public StatusException NotAsked(string name) => StatusErrors.InternalError($"failed calling webhook {FieldValueText.Quote(name)}: {Failure}");

    /// <summary>The failure of a request that the webhook denies.</summary>
    public StatusException Denied(string name)
    {
        var status = Response!.Status ?? Status.Empty;
        var denied = $"admission webhook {FieldValueText.Quote(name)} denied the request";
        return new(status with
        {
            Code = status.Code < 400 ? 400 : status.Code,
            StatusValue = status.StatusValue is "" or "Success" ? "Failure" : status.StatusValue,
            Message = status.Message.Length > 0 ? $"{denied}: {status.Message}"
                : status.Reason.Length > 0 ? $"{denied}: {status.Reason}"
                : denied + " without explanation",
        });
    }
}
