// The pass-through loop in C, as rdkafka.h teaches it: the measure for the pipeline's own cost.
//
//   pass-through-in-c BROKERS INPUT OUTPUT GROUP TRANSACTIONAL-ID RECORDS BATCH
//
// Reads the input topic in a group, writes each record with one header to the output topic, and commits records and
// offsets in transactions of BATCH records, until RECORDS are done. Any error ends it with status 1.
#include <librdkafka/rdkafka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what, const char *why) {
    fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

static void set(rd_kafka_conf_t *conf, const char *name, const char *value) {
    char text[512];
    if (rd_kafka_conf_set(conf, name, value, text, sizeof text) != RD_KAFKA_CONF_OK) fail(name, text);
}

static void check(const char *what, rd_kafka_error_t *error) {
    if (error) fail(what, rd_kafka_error_string(error));
}

static void common(rd_kafka_conf_t *conf, const char *brokers) {
    set(conf, "bootstrap.servers", brokers);
    set(conf, "socket.nagle.disable", "true");
}

int main(int count, char **arguments) {
    if (count != 8) fail("usage", "BROKERS INPUT OUTPUT GROUP TRANSACTIONAL-ID RECORDS BATCH");
    const char *brokers = arguments[1], *input = arguments[2], *output = arguments[3];
    long records = atol(arguments[6]), batch = atol(arguments[7]);
    char text[512];

    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    common(conf, brokers);
    set(conf, "group.id", arguments[4]);
    set(conf, "group.instance.id", arguments[5]);
    set(conf, "enable.auto.commit", "false");
    set(conf, "isolation.level", "read_committed");
    set(conf, "auto.offset.reset", "earliest");
    set(conf, "queued.max.messages.kbytes", "16384");
    set(conf, "queued.min.messages", "2000");
    set(conf, "fetch.message.max.bytes", "2097152");
    set(conf, "check.crcs", "true");
    rd_kafka_t *consumer = rd_kafka_new(RD_KAFKA_CONSUMER, conf, text, sizeof text);
    if (!consumer) fail("consumer", text);
    rd_kafka_poll_set_consumer(consumer);
    rd_kafka_topic_partition_list_t *topics = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(topics, input, RD_KAFKA_PARTITION_UA);
    rd_kafka_subscribe(consumer, topics);

    conf = rd_kafka_conf_new();
    common(conf, brokers);
    set(conf, "transactional.id", arguments[5]);
    set(conf, "linger.ms", "5");
    set(conf, "compression.type", "lz4");
    rd_kafka_t *producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, text, sizeof text);
    if (!producer) fail("producer", text);
    check("init_transactions", rd_kafka_init_transactions(producer, 60000));

    long done = 0, in_batch = 0;
    rd_kafka_topic_partition_list_t *offsets = rd_kafka_topic_partition_list_new(8);
    while (done < records) {
        rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, 100);
        if (message && !message->err) {
            if (in_batch == 0) check("begin", rd_kafka_begin_transaction(producer));
            rd_kafka_headers_t *headers = rd_kafka_headers_new(1);
            rd_kafka_header_add(headers, "passed", -1, "1", 1);
            rd_kafka_error_t *error = 0;
            rd_kafka_resp_err_t code = rd_kafka_producev(
                producer, RD_KAFKA_V_TOPIC(output), RD_KAFKA_V_PARTITION(message->partition),
                RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_KEY(message->key, message->key_len),
                RD_KAFKA_V_VALUE(message->payload, message->len), RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END);
            if (code) fail("produce", rd_kafka_err2str(code));
            check("produce", error);
            rd_kafka_topic_partition_t *place =
                rd_kafka_topic_partition_list_find(offsets, input, message->partition);
            if (!place) place = rd_kafka_topic_partition_list_add(offsets, input, message->partition);
            place->offset = message->offset + 1;
            done++;
            in_batch++;
        }
        if (message) rd_kafka_message_destroy(message);
        if (in_batch == batch || (in_batch > 0 && done == records)) {
            rd_kafka_consumer_group_metadata_t *group = rd_kafka_consumer_group_metadata(consumer);
            check("send_offsets", rd_kafka_send_offsets_to_transaction(producer, offsets, group, -1));
            rd_kafka_consumer_group_metadata_destroy(group);
            check("commit", rd_kafka_commit_transaction(producer, -1));
            rd_kafka_topic_partition_list_destroy(offsets);
            offsets = rd_kafka_topic_partition_list_new(8);
            in_batch = 0;
        }
    }
    rd_kafka_consumer_close(consumer);
    rd_kafka_topic_partition_list_destroy(offsets);
    rd_kafka_topic_partition_list_destroy(topics);
    rd_kafka_destroy(consumer);
    rd_kafka_destroy(producer);
    return 0;
}
