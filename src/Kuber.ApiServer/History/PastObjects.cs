using System.Globalization;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;
using Kuber.Store.Encryption;
using Kuber.Store.History;

namespace Kuber.ApiServer.History;

/// <summary>Objects of a resource as they were, in the version asked for.</summary>
internal sealed class PastObjects(HistorySource source, ServedResource resource)
{
    /// <summary>The object after a change that did not remove it.</summary>
    public async ValueTask<ApiValue> ReadAsync(KeptChange change, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await source.Reveal(change.Key, change.Value!, cancellationToken);
            var value = resource.FromStorage(resource.DecodeStored(stored));
            value = value.WithMetadata(value.Metadata with { ResourceVersion = change.Revision.ToString(CultureInfo.InvariantCulture) });
            return ApiValueJson.Parse(resource.EncodeJson(value));
        }
        catch (Exception failure) when (failure is ValueCipherException or InvalidDataException or FormatException)
        {
            throw StatusErrors.InternalError($"revision {change.Revision} of {change.Key} cannot be read: {failure.Message}");
        }
    }

    /// <summary>A value of a difference as a list of revisions shows it: what a Secret holds is named, not shown.</summary>
    public ApiValue Shown(TreeDifference difference, ApiValue value) =>
        value.IsNull || resource is not { Kind: "Secret", Group: "" } || !difference.Path.StartsWith("data", StringComparison.Ordinal) ? value : "***";
}
