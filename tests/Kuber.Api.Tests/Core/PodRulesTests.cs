using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Core;

public class PodRulesTests
{
    private static readonly PodStrategy Strategy = new();

    [Fact]
    public void SmallestPodGetsDefaults()
    {
        var pod = Created("""{"metadata":{"name":"p","namespace":"d"},"spec":{"containers":[{"name":"c","image":"app:1"}]}}""", out var errors);
        Assert.Empty(errors);
        Assert.Equal("Always", pod.Spec.RestartPolicy);
        Assert.Equal(30, pod.Spec.TerminationGracePeriodSeconds);
        Assert.Equal("IfNotPresent", pod.Spec.Containers[0].ImagePullPolicy);
        Assert.Equal("BestEffort", pod.Status.QosClass);
        Assert.Equal(1, pod.Metadata.Generation);
    }

    [Fact]
    public void DefaultingTwiceChangesNothing()
    {
        var pod = Created("""{"spec":{"containers":[{"name":"c","image":"app","resources":{"limits":{"cpu":"1"}},"livenessProbe":{"httpGet":{"port":80}}}],"volumes":[{"name":"v"}]}}""", out _);
        Assert.Same(pod, Strategy.Default(pod));
        Assert.Equal("Always", pod.Spec.Containers[0].ImagePullPolicy);
        Assert.Equal("1", pod.Spec.Containers[0].Resources.Requests["cpu"].ToString());
    }

    [Theory]
    [InlineData("""{"containers":[]}""", "spec.containers: Required value")]
    [InlineData("""{"containers":[{"name":"c","image":" a "}]}""", "spec.containers[0].image: Invalid value: \" a \": must not have leading or trailing whitespace")]
    [InlineData("""{"containers":[{"name":"c","image":"a","volumeMounts":[{"name":"no","mountPath":"/x"}]}]}""", "spec.containers[0].volumeMounts[0].name: Not found: \"no\"")]
    [InlineData("""{"containers":[{"name":"c","image":"a"}],"subdomain":"a.b"}""", "spec.subdomain: Invalid value: \"a.b\": must not contain dots")]
    [InlineData("""{"containers":[{"name":"c","image":"a","resources":{"requests":{"cpu":"2"},"limits":{"cpu":"1"}}}]}""", "spec.containers[0].resources.requests: Invalid value: \"2\": must be less than or equal to cpu limit of 1")]
    public void SaysWhatIsWrong(string spec, string message)
    {
        Created("{\"metadata\":{\"name\":\"p\"},\"spec\":" + spec + "}", out var errors);
        Assert.Equal(message, errors.ToMessage());
    }

    private static Pod Created(string json, out FieldErrors errors)
    {
        var pod = Strategy.Default(ApiCodec.DecodeJson<Pod>(System.Text.Encoding.UTF8.GetBytes(json)));
        pod = Strategy.PrepareForCreate(pod, new StrategyContext(TimeProvider.System, "u", []));
        errors = [];
        Strategy.Validate(pod, errors);
        return pod;
    }
}
