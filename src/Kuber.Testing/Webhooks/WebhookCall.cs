using Kuber.Api.Admission.V1;

namespace Kuber.Testing.Webhooks;

/// <summary>A question to a webhook of a test.</summary>
/// <param name="Request">The whole question: operation, names, user, dry run, options.</param>
/// <param name="Object">The object as it is to become; null for deletes.</param>
/// <param name="OldObject">The object as it is; null for creates.</param>
public sealed record WebhookCall<T>(AdmissionRequest Request, T? Object, T? OldObject)
{
    internal List<string> Warnings { get; } = [];

    /// <summary>Sends a warning along with the answer.</summary>
    public void Warn(string text) => Warnings.Add(text);
}
