using System.Text;
using System.Text.Json;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Client;
using Kuber.Machinery.Concurrency;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer.Admission.TypeChecking;

/// <summary>
/// Tells in the status of each ValidatingAdmissionPolicy which of its expressions do not fit the kinds it is for. Upstream does so in
/// the controller manager; here the server does, which has the schemas of all kinds at hand.
/// </summary>
internal sealed partial class PolicyStatuses
{
    private static readonly PatchOptions Options = new() { FieldManager = "validatingadmissionpolicy-status", Force = true };
    private readonly AsyncSignal changed = new();
    private readonly ResourceCache policies;
    private readonly TypeChecker checker;
    private readonly IApiClient client;
    private readonly ILogger<PolicyStatuses> log;

    /// <summary>Follows the cache of policies; writes through a client.</summary>
    public PolicyStatuses(ResourceCache policies, TypeChecker checker, IApiClient client, ILogger<PolicyStatuses> log)
    {
        (this.policies, this.checker, this.client, this.log) = (policies, checker, client, log);
        policies.Changed += _ => changed.Set();
        policies.Loaded += _ => changed.Set();
    }

    /// <summary>Keeps the statuses until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await changed.WaitAsync(cancellationToken);
                foreach (var item in policies.Snapshot().Tree.Range("", ""))
                {
                    await UpdateAsync((ValidatingAdmissionPolicy)item.Value, cancellationToken);
                }
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailed(e);
            }
        }
    }

    private async Task UpdateAsync(ValidatingAdmissionPolicy policy, CancellationToken cancellationToken)
    {
        var generation = policy.Metadata.Generation;
        if (policy.Status.ObservedGeneration >= generation)
        {
            return;
        }

        ValidatingAdmissionPolicyStatus status = new() { ObservedGeneration = generation, TypeChecking = new() { ExpressionWarnings = checker.Check(policy.Spec) } };
        try
        {
            await client.PatchAsync<ValidatingAdmissionPolicy>("", policy.Metadata.Name, "status", new(PatchType.Apply, Applied(policy.Metadata.Name, status)), Options, cancellationToken);
        }
        catch (StatusException)
        {
            // It has changed or gone: the change wakes the loop again.
        }
    }

    private static byte[] Applied(string name, ValidatingAdmissionPolicyStatus status)
    {
        var json = $"{{\"apiVersion\":\"admissionregistration.k8s.io/v1\",\"kind\":\"ValidatingAdmissionPolicy\",\"metadata\":{{\"name\":\"{JsonEncodedText.Encode(name)}\"}},\"status\":";
        return [.. Encoding.UTF8.GetBytes(json), .. ApiCodec.EncodeJson(status, withTypeMeta: false), (byte)'}'];
    }

    [LoggerMessage(EventId = 3202, Level = LogLevel.Error, Message = "The statuses of the ValidatingAdmissionPolicies could not be written.")]
    private partial void LogFailed(Exception error);
}
