using Kuber.Api.AdmissionRegistration.V1;
using Kuber.ApiServer.Admission.Matching;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Asks the webhooks of ValidatingWebhookConfigurations, all at the same time; the first in order that refuses is heard.</summary>
internal sealed class ValidatingWebhooksPlugin(ApiServerCore core) : AdmissionPlugin
{
    private readonly WebhookMatching matching = new(core);
    private readonly WebhookCaller caller = new(core.Webhooks, core.Identifiers);
    private readonly WebhookSource source = new(
        core.Resources.Cache("admissionregistration.k8s.io", "validatingwebhookconfigurations"), static c => ((ValidatingWebhookConfiguration)c).Webhooks);

    /// <inheritdoc/>
    public override string Name => "ValidatingAdmissionWebhook";

    /// <inheritdoc/>
    public override async ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var hooks = source.All;
        if (hooks.Count == 0 || request.Context.SkipsWebhooks || ResourceRules.IsExempt(request.Resource))
        {
            return;
        }

        List<WebhookInvocation> asked = [];
        foreach (var hook in hooks)
        {
            if (matching.Match(hook, request, cancellationToken) is { } invocation)
            {
                asked.Add(invocation);
            }
        }

        if (asked.Count == 0)
        {
            return;
        }

        var verdicts = await Task.WhenAll(asked.Select(i => AskAsync(i, request, cancellationToken)));
        StatusException? refused = null;
        foreach (var (answer, refusal) in verdicts)
        {
            foreach (var warning in answer?.Response?.Warnings ?? default)
            {
                request.Context.Warn(warning);
            }

            refused ??= refusal;
        }

        if (refused is not null)
        {
            throw refused;
        }
    }

    private async Task<(WebhookAnswer? Answer, StatusException? Refusal)> AskAsync(WebhookInvocation invocation, AdmissionRequest request, CancellationToken cancellationToken)
    {
        var hook = invocation.Hook;
        try
        {
            var answer = await caller.AskAsync(invocation, request, mutating: false, cancellationToken);
            return (answer, answer.Response switch
            {
                null => hook.FailsOpen ? null : answer.NotAsked(hook.Name),
                { Allowed: false } => answer.Denied(hook.Name),
                _ => null,
            });
        }
        catch (StatusException refusal)
        {
            return (null, refusal);
        }
    }
}
