namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Answers webhooks in the server's own process, without a network. Is called concurrently.</summary>
public interface IWebhookBackend
{
    /// <summary>Answers a review; null where the webhook of the address is not served here.</summary>
    /// <param name="address">The address of the configuration, with its path.</param>
    /// <param name="review">The AdmissionReview, as JSON.</param>
    /// <param name="cancellationToken">Ends when the webhook's time is over.</param>
    Task<ReadOnlyMemory<byte>>? AskAsync(Uri address, ReadOnlyMemory<byte> review, CancellationToken cancellationToken);
}
