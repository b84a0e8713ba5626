using Kuber.Api.Registry;
using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Resource;

public class DeviceRulesTests
{
    private static readonly StrategyContext Context = new(TimeProvider.System, "user", []);

    [Theory]
    [InlineData("""{"name":"d","taints":[{"key":"k","effect":"NoExecute"}]}""", "")]
    [InlineData("""{"name":"d","taints":[{"key":"","value":"a b"}]}""", "[spec.devices[0].taints[0].key: Invalid value: \"\": name part must be non-empty, spec.devices[0].taints[0].key: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'), spec.devices[0].taints[0].value: Invalid value: \"a b\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'), spec.devices[0].taints[0].effect: Required value]")]
    [InlineData("""{"name":"d","taints":[{"key":"k","effect":"Never"}]}""", "spec.devices[0].taints[0].effect: Unsupported value: \"Never\": supported values: \"NoExecute\", \"NoSchedule\", \"None\"")]
    [InlineData("""{"name":"d","bindingConditions":["a"]}""", "spec.devices[0].bindingFailureConditions: Invalid value: null: bindingFailureConditions are required to use bindingConditions")]
    [InlineData("""{"name":"d","bindingConditions":["a","a"],"bindingFailureConditions":["a"]}""", "[spec.devices[0].bindingConditions[1]: Duplicate value: \"a\", spec.devices[0].bindingFailureConditions[0]: Invalid value: \"a\": bindingFailureConditions must not overlap with bindingConditions]")]
    [InlineData("""{"name":"d","nodeName":"n"}""", "spec.devices[0]: Invalid value: null: `nodeName`, `nodeSelector` and `allNodes` can only be set if `perDeviceNodeSelection` is set to true in the ResourceSlice spec")]
    [InlineData("""{"name":"d","consumesCounters":[{"counterSet":"s","counters":{"m":{"value":"1"}}}]}""", "")]
    [InlineData("""{"name":"d","consumesCounters":[{"counterSet":"","counters":{}}]}""", "[spec.devices[0].consumesCounters[0].counterSet: Required value, spec.devices[0].consumesCounters[0].counters: Required value]")]
    [InlineData("""{"name":"d","attributes":{"a/b/c":{"int":1}}}""", "spec.devices[0].attributes: Invalid value: \"a/b/c\": must not contain more than one slash")]
    [InlineData("""{"name":"d","attributes":{"/":{"int":1}}}""", "[spec.devices[0].attributes: Invalid value: \"\": the domain must not be empty, spec.devices[0].attributes: Invalid value: \"\": the name must not be empty]")]
    [InlineData("""{"name":"d","attributes":{"v":{"version":"1.2.3-rc.1+build.5"}}}""", "")]
    [InlineData("""{"name":"d","attributes":{"v":{"version":"01.2.3"}}}""", "spec.devices[0].attributes[v].version: Invalid value: \"01.2.3\": must be a string compatible with semver.org spec 2.0.0")]
    [InlineData("""{"name":"d","capacity":{"m":{"value":"1","requestPolicy":{"default":"1"}}}}""", "spec.devices[0].capacity[m].requestPolicy: Forbidden: allowMultipleAllocations must be true")]
    public void What_is_wrong_with_a_device_is_told(string device, string message) =>
        Assert.Equal(message, KindRules.Rejected(ResourceSliceResource.Definition, Slice(device)));

    [Theory]
    [InlineData("""{"default":"2","validValues":["1","2"]}""", "")]
    [InlineData("""{"validValues":["1"]}""", "default: Required value: required when validValues is defined")]
    [InlineData("""{"default":"3","validValues":["2","1"]}""", "[validValues[1]: Invalid value: \"1\": values must be sorted in ascending order, validValues: Invalid value: \"3\": default value is not valid according to the requestPolicy]")]
    [InlineData("""{"default":"1","validValues":["1","1","20"]}""", "[validValues[2]: Invalid value: \"20\": option is larger than capacity value: 10, validValues[1]: Duplicate value: \"1\"]")]
    [InlineData("""{"default":"4","validRange":{"min":"2","max":"8","step":"2"}}""", "")]
    [InlineData("""{"default":"1","validRange":{"min":"2","max":"1"}}""", "[validRange.default: Invalid value: \"1\": default is less than min: 2, validRange.max: Invalid value: \"2\": min is larger than max: 1]")]
    [InlineData("""{"default":"3","validRange":{"min":"2","step":"2"}}""", "validRange.step: Invalid value: \"3\": value is not a multiple of a given step (2) from (2)")]
    [InlineData("""{"default":"2","validRange":{"min":"2","step":"9"}}""", "validRange.step: Invalid value: \"9\": one step 11 is larger than capacity value: 10")]
    [InlineData("""{"default":"2","validRange":{"min":"2","step":"0"}}""", "validRange.step: Invalid value: \"0\": must be greater than zero")]
    [InlineData("""{"default":"2","validRange":{}}""", "validRange.min: Required value: required when validRange is defined")]
    [InlineData("""{"default":"2","validValues":["2"],"validRange":{"min":"2"}}""", ": Forbidden: exactly one policy can be specified, cannot specify \"validValues\" and \"validRange\" at the same time")]
    public void A_policy_for_shared_capacity_has_a_preset_that_suits(string policy, string message)
    {
        const string Path = "spec.devices[0].capacity[m].requestPolicy";
        var told = KindRules.Rejected(
            ResourceSliceResource.Definition, Slice("{\"name\":\"d\",\"allowMultipleAllocations\":true,\"capacity\":{\"m\":{\"value\":\"10\",\"requestPolicy\":" + policy + "}}}"));
        Assert.Equal(message, told.Replace(Path + ".", "", StringComparison.Ordinal).Replace(Path, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"allNodes":true}""", "")]
    [InlineData("""{"allNodes":false}""", "[spec.allNodes: Invalid value: false: must be either unset or set to true, spec: Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required]")]
    [InlineData("""{"nodeName":""}""", "[spec.nodeName: Invalid value: \"\": must be either unset or set to a non-empty string, spec: Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required]")]
    [InlineData("""{"nodeSelector":{"nodeSelectorTerms":[{"matchFields":[{"key":"metadata.name","operator":"In","values":["n"]}]}]}}""", "")]
    [InlineData("""{"perDeviceNodeSelection":true,"devices":[{"name":"d"}]}""", "spec.devices[0]: Required value: exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the ResourceSlice spec")]
    [InlineData("""{"perDeviceNodeSelection":true,"devices":[{"name":"d","nodeName":"n","allNodes":true}]}""", "spec.devices[0]: Invalid value: \"{`nodeName`, `allNodes`}\": exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the ResourceSlice spec")]
    [InlineData("""{"allNodes":true,"devices":[],"sharedCounters":[{"name":"s","counters":{"c":{"value":"1"}}}]}""", "spec: Invalid value: \"\": only one of `sharedCounters` or `devices` is allowed")]
    [InlineData("""{"allNodes":true,"sharedCounters":[{"name":"","counters":{"B":{"value":"1"}}}]}""", "[spec.sharedCounters[0].name: Required value, spec.sharedCounters[0].counters: Invalid value: \"B\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')]")]
    public void A_slice_says_in_one_way_which_nodes_have_its_devices(string spec, string message) =>
        Assert.Equal(message, KindRules.Rejected(ResourceSliceResource.Definition, "{\"metadata\":{\"name\":\"s\"},\"spec\":{\"driver\":\"d.example\",\"pool\":{\"name\":\"p\",\"resourceSliceCount\":1}," + spec[1..] + "}"));

    [Theory]
    [InlineData("urn:uuid:11111111-2222-3333-4444-555555555555", "uid must be in RFC 4122 normalized form, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` with lowercase hexadecimal characters")]
    [InlineData("11111111-2222-3333-4444-55555555555A", "uid must be in RFC 4122 normalized form, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` with lowercase hexadecimal characters")]
    [InlineData("11111111222233334444555555555555", "uid must be in RFC 4122 normalized form, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` with lowercase hexadecimal characters")]
    [InlineData("11111111-2222-3333-4444-55555555555g", "error validating uid: invalid UUID format")]
    [InlineData("(11111111-2222-3333-4444-555555555555)", "error validating uid: invalid bracketed UUID format")]
    [InlineData("11111111-2222-3333-4444-555555555555", "")]
    public void A_share_has_a_uuid(string uid, string message)
    {
        FieldErrors errors = [];
        DeviceNames.Share(uid, FieldPath.Of("f"), errors);
        Assert.Equal(message.Length == 0 ? [] : [$"f: Invalid value: \"{uid}\": {message}"], errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Taints_get_a_time_and_features_that_are_off_go()
    {
        var strategy = new ResourceSliceStrategy();
        var given = new ResourceSlice
        {
            Spec = new()
            {
                Devices =
                [
                    new()
                    {
                        Name = "d",
                        Taints = [new() { Key = "k", Effect = "NoSchedule" }],
                        Attributes = ApiMap.Of(("l", new DeviceAttribute { Ints = [1] }), ("i", new DeviceAttribute { Int = 1 })),
                        NodeAllocatableResourceMappings = ApiMap.Of(("cpu", new NodeAllocatableResourceMapping())),
                    },
                ],
            },
        };
        var made = strategy.PrepareForCreate(given, Context);
        var device = made.Spec.Devices[0];
        Assert.NotNull(device.Taints[0].TimeAdded);
        Assert.Equal((1L, true, true, 1L), (made.Metadata.Generation, device.Attributes["l"].Ints.IsNil, device.NodeAllocatableResourceMappings.IsNil, device.Attributes["i"].Int));
        Assert.Equal(1, strategy.PrepareForUpdate(made, made, Context).Metadata.Generation);
        Assert.Equal(2, strategy.PrepareForUpdate(made with { Spec = made.Spec with { NodeName = "n" } }, made, Context).Metadata.Generation);
    }

    [Fact]
    public void Names_of_drivers_in_capitals_are_warned_of() => Assert.Equal(
        ["spec.driver: driver names should be lowercase; \"D.example\" contains uppercase characters"],
        new ResourceSliceStrategy().WarningsOnCreate(new() { Spec = new() { Driver = "D.example" } }));

    [Fact]
    public void Slices_are_found_by_node_and_driver()
    {
        var slice = new ResourceSlice { Spec = new() { Driver = "d", NodeName = "n", Pool = new() { Name = "p" } } };
        Assert.Equal(["spec.driver=d", "spec.nodeName=n"], ResourceSliceResource.Definition.SelectableFields.Select(f => f.Path + "=" + f.Get(slice)));
        Assert.Equal(["n", "d", "p"], ResourceSliceResource.Definition.Columns.Skip(1).Take(3).Select(c => c.Cell(slice, new(DateTimeOffset.UnixEpoch))));
    }

    private static string Slice(string device) =>
        "{\"metadata\":{\"name\":\"s\"},\"spec\":{\"driver\":\"d.example\",\"nodeName\":\"n\",\"pool\":{\"name\":\"p\",\"resourceSliceCount\":1},\"devices\":[" + device + "]}}";
}
