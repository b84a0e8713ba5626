using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>Notes on a Secret the day on which its token was last used: one that nobody uses any more can be cleaned up.</summary>
internal sealed class SecretTokenUse(Func<IApiClient> client, TimeProvider clock)
{
    private const string LastUsedLabel = "kubernetes.io/legacy-token-last-used";

    /// <summary>Notes a use; the first of a day is a write.</summary>
    public async ValueTask RecordAsync(Secret secret, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (secret.Metadata.Labels.GetValueOrDefault(LastUsedLabel) == today)
        {
            return;
        }

        try
        {
            var metadata = secret.Metadata with { Labels = secret.Metadata.Labels.Set(LastUsedLabel, today) };
            await client().UpdateAsync(secret with { Metadata = metadata }, "", new(), cancellationToken);
        }
        catch (StatusException)
        {
            // Who holds the token is not to blame that the note could not be made; the next use makes it.
        }
    }
}
