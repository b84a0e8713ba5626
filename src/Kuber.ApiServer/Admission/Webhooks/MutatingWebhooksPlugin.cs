using Kuber.Api.Admission.V1;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.Matching;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Asks the webhooks of MutatingWebhookConfigurations, one after the other: each sees what those before it have changed.</summary>
internal sealed class MutatingWebhooksPlugin(ApiServerCore core) : AdmissionPlugin
{
    private readonly WebhookMatching matching = new(core);
    private readonly WebhookCaller caller = new(core.Webhooks, core.Identifiers);
    private readonly WebhookSource source = new(
        core.Resources.Cache("admissionregistration.k8s.io", "mutatingwebhookconfigurations"), static c => ((MutatingWebhookConfiguration)c).Webhooks);

    /// <inheritdoc/>
    public override string Name => "MutatingAdmissionWebhook";

    /// <inheritdoc/>
    public override async ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var hooks = source.All;
        if (hooks.Count == 0 || request.Context.SkipsWebhooks || ResourceRules.IsExempt(request.Resource))
        {
            return;
        }

        var before = request.Object;
        var turns = (request.Rounds ??= new()).Webhooks;
        turns.Enter(request.Object);
        foreach (var hook in hooks)
        {
            if (matching.Match(hook, request, cancellationToken) is { } invocation && turns.Asks(hook.Id))
            {
                await AskAsync(invocation, request, turns, cancellationToken);
            }
        }

        KeepOwners(request, before);
        turns.Leave(request.Object);
    }

    private async Task AskAsync(WebhookInvocation invocation, AdmissionRequest request, Reinvocations turns, CancellationToken cancellationToken)
    {
        var hook = invocation.Hook;
        var answer = await caller.AskAsync(invocation, request, mutating: true, cancellationToken);
        if (answer.Response is { Allowed: true } response)
        {
            foreach (var warning in response.Warnings)
            {
                request.Context.Warn(warning);
            }

            if (response.Patch.Length > 0 && Change(invocation, request, response))
            {
                turns.Changed();
            }
        }

        if (hook.Webhook.ReinvocationPolicy == "IfNeeded")
        {
            turns.Asked(hook.Id);
        }

        switch (answer.Response)
        {
            case null when !hook.FailsOpen:
                throw answer.NotAsked(hook.Name);
            case { Allowed: false } denial:
                foreach (var warning in denial.Warnings)
                {
                    request.Context.Warn(warning);
                }

                throw answer.Denied(hook.Name);
        }
    }

    /// <summary>Does what the webhook wants done to the object; whether that changes it.</summary>
    private static bool Change(WebhookInvocation invocation, AdmissionRequest request, AdmissionResponse response)
    {
        var name = invocation.Hook.Name;
        var kind = request.KindAs(invocation.Resource);
        try
        {
            var patch = JsonPatch.Parse(response.Patch.Memory);
            if (patch.IsEmpty)
            {
                return false;
            }

            if (request.Object is not { } value)
            {
                throw StatusErrors.InternalError($"admission webhook \"{name}\" attempted to modify the object, which is not supported for this operation");
            }

            if ((response.PatchType ?? "JSONPatch") is not "JSONPatch" and var type)
            {
                throw WebhookAnswer.Failed($"unsupported patch type \"{type}\"").NotAsked(name);
            }

            var before = request.As(invocation.Resource, value);
            var after = kind.Decode(ApiValueJson.ToUtf8(patch.Apply(kind.Tree(before))));
            if (after.Equals(before))
            {
                return false;
            }

            request.Object = request.From(invocation.Resource, after);
            return true;
        }
        catch (StatusException failure) when (failure.Code is 400 or 413 or 422)
        {
            throw StatusErrors.InternalError(failure.Message);
        }
        catch (DecodeException failure)
        {
            throw StatusErrors.InternalError(failure.Message);
        }
    }

    /// <summary>Owners of fields that a webhook has made unreadable are taken as they were before.</summary>
    private static void KeepOwners(AdmissionRequest request, IApiObject? before)
    {
        if (before is null || request.Object is not { } after || after.Metadata.ManagedFields == before.Metadata.ManagedFields)
        {
            return;
        }

        try
        {
            FieldOwners.Read(after.Metadata.ManagedFields);
        }
        catch (FormatException failure)
        {
            request.Object = after.WithMetadata(after.Metadata with { ManagedFields = before.Metadata.ManagedFields });
            request.Context.Warn(
                ".metadata.managedFields was in an invalid state after admission; this could be caused by an outdated mutating admission controller; please fix your requests: " + failure.Message);
        }
    }
}
