using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.Kubelet.Pods;

/// <summary>
/// Writes a pod's status to the API server, only when it differs from the last one written. Conditions of others are kept:
/// each write is made on the newest version of the pod, and made again after a conflict.
/// </summary>
internal sealed class PodStatusWriter(IApiClient client)
{
    private const int MaxAttempts = 5;

    /// <summary>Writes a status; returns the pod as the server now has it, or null where the pod is gone.</summary>
    public async Task<Pod?> WriteAsync(Pod known, PodStatus status, CancellationToken cancellationToken)
    {
        var current = known;
        for (var attempt = 0; ; attempt++)
        {
            var merged = status with { Conditions = Merge(current.Status.Conditions, status.Conditions) };
            if (merged == current.Status)
            {
                return current;
            }

            try
            {
                return await client.UpdateAsync(current with { Status = merged }, "status", UpdateOptions.Empty, cancellationToken);
            }
            catch (StatusException failure) when (failure.Code == 404)
            {
                return null;
            }
            catch (StatusException failure) when (failure.Code == 409 && attempt < MaxAttempts)
            {
                try
                {
                    current = await client.GetAsync<Pod>(known.Metadata.Namespace, known.Metadata.Name, cancellationToken);
                }
                catch (StatusException gone) when (gone.Code == 404)
                {
                    return null;
                }

                if (current.Metadata.Uid != known.Metadata.Uid)
                {
                    return null;
                }
            }
        }
    }

    /// <summary>The kubelet's own conditions as computed, those of others as the server has them.</summary>
    private static ApiList<PodCondition> Merge(ApiList<PodCondition> server, ApiList<PodCondition> computed) =>
        computed.Where(c => PodConditions.IsOwn(c.Type)).Concat(server.Where(c => !PodConditions.IsOwn(c.Type))).ToApiList();
}
